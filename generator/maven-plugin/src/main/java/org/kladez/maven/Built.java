package org.kladez.maven;

import java.util.Map;
import org.kladez.BuildRequest;

/** Remembers within one run of Maven what {@code kladez:build} has built in a project. */
final class Built {
  private static final String KEY = "org.kladez.built";

  private Built() {}

  /** Maven's map is shared by the goals of a plugin in a project, and is untyped. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static void remember(Map context, BuildRequest request) {
    context.put(KEY, key(request));
  }

  @SuppressWarnings("rawtypes")
  static boolean isDone(Map context, BuildRequest request) {
    return key(request).equals(context.get(KEY));
  }

  private static String key(BuildRequest request) {
    return request.source() + "\n" + request.output() + "\n" + request.baseUrl();
  }
}
