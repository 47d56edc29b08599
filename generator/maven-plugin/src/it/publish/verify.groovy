String log = new File(basedir, 'build.log').getText('UTF-8')
assert new File(basedir, 'target/www/current/en/notes/apple/index.html').isFile()
assert log.contains('Published to “www” as release 1')
assert log.contains('There is nothing to send')
assert log.contains('there is no earlier release on the target')
assert !new File(basedir, 'target/www/releases/2').exists()
assert log.count('Built ') == 2

// With -q the third run says nothing.
String[] runs = log.replaceAll(/\u001b\[[0-9;]*m/, '').split(/\[INFO] Finished at: .*\n/)
String[] quiet = runs[2].split(/\[INFO] Scanning for projects/)[0].readLines()
assert quiet.every { it.matches('(\\[INFO] -+)?') }
