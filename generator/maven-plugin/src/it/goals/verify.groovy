String log = new File(basedir, 'build.log').getText('UTF-8')
assert new File(basedir, 'target/site/ru/notes/apple/index.html').isFile()
// The excerpt of a search: its first hit and how many there are.
assert log =~ /Apple .*notes.apple/
assert log.contains('1 result')
assert new File(basedir, 'content/notes/pear.en.md').isFile()
assert new File(basedir, 'target/schemas').list().length > 0
assert log.contains('There is no search index for de')
assert log.contains('missing content/notes/pear.ru.md')
assert log.contains('kladez.port needs a number from 0 to 65535')
