package org.kladez.render.map;

/**
 * A place on the earth.
 *
 * @param lat the latitude in degrees, north is positive
 * @param lon the longitude in degrees, east is positive
 */
public record Place(double lat, double lon) {}
