@echo off
rem Builds the generator when its sources are not those of the last build, then runs it.
rem Works from any folder; everything but the command's own output goes to stderr.
setlocal
set "root=%~dp0"
set "cli=%root%generator\cli\target"
set "stamp=%cli%\.sources"
set "archive=%cli%\classes.jsa"

set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
"%java%" -version >nul 2>&1
if errorlevel 1 (
  echo kladez: Java is missing: install a JDK, version 17 or newer. 1>&2
  exit /b 3
)

rem The language of Windows stands in for LANG.
if not defined LC_ALL if not defined LC_MESSAGES if not defined LANG (
  for /f "tokens=3" %%l in ('reg query "HKCU\Control Panel\International" /v LocaleName 2^>nul ^| find "LocaleName"') do set "LANG=%%l"
)

set "now="
pushd "%root%"
for /f "usebackq delims=" %%h in (`powershell -NoProfile -Command "$f = @(Get-Item pom.xml, generator\*\pom.xml) + @(Get-ChildItem generator\*\src\main, themes -Recurse -File); $t = ($f | Sort-Object FullName | ForEach-Object { $_.FullName + (Get-FileHash $_.FullName).Hash }) -join ' '; [BitConverter]::ToString([Security.Cryptography.SHA256]::Create().ComputeHash([Text.Encoding]::UTF8.GetBytes($t)))"`) do set "now=%%h"
popd

set "before="
if exist "%stamp%" set /p before=<"%stamp%"
if not exist "%cli%\kladez-cli.jar" goto build
if "%now%"=="" goto build
if "%now%"=="%before%" goto run

:build
echo kladez: building the generator; this happens only when its sources have changed ... 1>&2
if exist "%stamp%" del "%stamp%"
if exist "%archive%" del "%archive%"
pushd "%root%"
call mvn -q -B -ntp -Dstyle.color=never -pl generator/cli -am package -DskipTests 1>&2
if errorlevel 1 (
  popd
  echo kladez: the generator could not be built; the reason stands above. 1>&2
  exit /b 3
)
popd
>"%stamp%" echo %now%

:run
for /f "tokens=2 delims=:." %%c in ('chcp') do set "codepage=%%c"
chcp 65001 >nul
rem Java starts faster from an archive of the classes that an earlier run has read; the first build makes it, and
rem previews the site for a moment, which needs more classes.
set "shared=-Xshare:auto"
set "list=%archive%.list"
if "%~1"=="build" set "shared=-XX:DumpLoadedClassList=%list%"
if "%~1"=="build" set "KLADEZ_REHEARSE=1"
if exist "%archive%" set "shared=-XX:SharedArchiveFile=%archive%"
if exist "%archive%" set "KLADEZ_REHEARSE="
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 -XX:MaxNewSize=48m -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 "%shared%" -Dfile.encoding=UTF-8 -jar "%cli%\kladez-cli.jar" %*
set "code=%errorlevel%"
if "%code%"=="0" if exist "%list%" "%java%" -XX:+UseG1GC -Xshare:dump "-XX:SharedClassListFile=%list%" "-XX:SharedArchiveFile=%archive%.new" -cp "%cli%\kladez-cli.jar" >nul 2>&1
if exist "%archive%.new" move /y "%archive%.new" "%archive%" >nul
if exist "%list%" del "%list%"
chcp %codepage% >nul
exit /b %code%
