package org.kladez.render.view;

import java.util.List;

/**
 * Entries of one type that refer to another entry.
 *
 * @param name the relation's inverse name
 * @param title the type's name for several
 * @param url the type's list
 * @param entries the entries in the order of their type's list
 */
public record RelationView(String name, String title, String url, List<EntryView> entries) {}
