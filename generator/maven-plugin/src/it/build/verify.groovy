assert new File(basedir, 'target/site/en/notes/apple/index.html').isFile()
assert new File(basedir, 'target/site/search/ru/manifest.json').isFile()

File zip = new File(basedir, 'target/garden-1-site.zip')
def names = []
def archive = new java.util.zip.ZipFile(zip)
archive.entries().each { names << it.name }
archive.close()
assert names.contains('en/notes/apple/index.html')
assert names == names.sort(false)

// With -q a build that succeeds says nothing; the third run is the one that is skipped.
String log = new File(basedir, 'build.log').text.replaceAll(/\u001b\[[0-9;]*m/, '')
assert log.substring(0, log.indexOf('[INFO] Scanning for projects')).trim().isEmpty()
assert log.contains('Skipped (kladez.skip).')
