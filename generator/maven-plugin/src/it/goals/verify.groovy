String log = new File(basedir, 'build.log').getText('UTF-8').replaceAll(/\u001b\[[0-9;]*m/, '')
assert new File(basedir, 'target/site/ru/notes/apple/index.html').isFile()
// The excerpt of a search: its first hit and how many there are.
assert log =~ /Apple .*notes.apple/
assert log.contains('1 result')
assert new File(basedir, 'content/notes/pear.en.md').isFile()
assert new File(basedir, 'target/schemas').list().length > 0
assert log.contains('There is no search index for de')
assert log.contains('missing content/notes/pear.ru.md')
assert log.contains('kladez.port needs a number from 0 to 65535')
assert log.contains('new        en/notes/apple/index.html: it is new')
assert log.contains('every file is the same, byte for byte')
// JSON stands alone in a line, and the filter that nothing passes leaves none.
assert log.readLines().any { it.startsWith('[{') && it.contains('"notes/apple"') && it.contains('"score"') }
assert log.readLines().any { it.startsWith('[{') && it.contains('"state"') }
assert log.readLines().any { it.startsWith('{') && it.contains('"diagnostics"') }
assert log.readLines().contains('[]')
assert log.contains('kladez.filter takes field=value')
assert log.contains('kladez.format is text, json, sarif or github')
