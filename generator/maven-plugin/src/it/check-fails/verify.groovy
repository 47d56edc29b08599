String log = new File(basedir, 'build.log').getText('UTF-8')
assert log.contains('[ERROR] content/notes/plum.en.md:5:')
assert !new File(basedir, 'target').exists()
