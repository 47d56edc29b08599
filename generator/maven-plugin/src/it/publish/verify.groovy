String log = new File(basedir, 'build.log').getText('UTF-8')
assert new File(basedir, 'target/www/current/en/notes/apple/index.html').isFile()
assert log.contains('Published to “www” as release 1')
assert log.contains('There is nothing to send')
assert log.contains('there is no earlier release on the target')
assert !new File(basedir, 'target/www/releases/2').exists()
assert log.count('Built ') == 2
