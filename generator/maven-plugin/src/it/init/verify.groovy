String log = new File(basedir, 'build.log').getText('UTF-8')
assert new File(basedir, 'garden/target/site/ru/notes/first-note/index.html').isFile()
// With -q the new site's build says nothing between the two runs that begin it.
String[] runs = log.replaceAll(/\u001b\[[0-9;]*m/, '').split(/\[INFO] Finished at: .*\n/)
String[] quiet = runs[1].split(/\[INFO] Scanning for projects/)[0].readLines()
assert quiet.every { it.matches('(\\[INFO] -+)?') }
assert log.contains('nothing is overwritten: .editorconfig')
