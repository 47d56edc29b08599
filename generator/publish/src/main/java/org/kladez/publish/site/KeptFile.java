package org.kladez.publish.site;

import java.time.Instant;

/**
 * A hashed file of an earlier release that visits which began before may still ask for.
 *
 * @param file the file
 * @param retired when the site stopped to use it, by the clock of whoever published then
 */
public record KeptFile(SiteFile file, Instant retired) {}
