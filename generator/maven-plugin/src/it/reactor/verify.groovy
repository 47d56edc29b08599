byte[] one = new File(basedir, 'one/target/one-1-site.zip').bytes
byte[] two = new File(basedir, 'two/target/two-1-site.zip').bytes
assert one == two
assert !new File(basedir, 'build.log').text.contains('not marked as thread-safe')
