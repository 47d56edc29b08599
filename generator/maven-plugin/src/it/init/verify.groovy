String log = new File(basedir, 'build.log').getText('UTF-8')
assert new File(basedir, 'garden/target/site/ru/notes/first-note/index.html').isFile()
assert !log.contains('[WARNING] content')
assert log.contains('nothing is overwritten: .editorconfig')
