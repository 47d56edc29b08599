String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('publish.host.password')
assert log.contains('KLADEZ_HOST_PASSWORD')
assert !log.contains('hunter2')
