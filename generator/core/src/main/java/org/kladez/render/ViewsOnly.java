package org.kladez.render;

import freemarker.ext.beans.ClassMemberAccessPolicy;
import freemarker.ext.beans.MemberAccessPolicy;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import org.kladez.render.view.SiteView;

/** Lets templates call the methods of views and of nothing else. */
final class ViewsOnly implements MemberAccessPolicy {
  private static final String VIEWS = SiteView.class.getPackageName();

  @Override
  public ClassMemberAccessPolicy forClass(Class<?> type) {
    boolean view = type.getPackageName().equals(VIEWS);
    return new ClassMemberAccessPolicy() {
      @Override
      public boolean isMethodExposed(Method method) {
        return view && method.getDeclaringClass().getPackageName().equals(VIEWS);
      }

      @Override
      public boolean isConstructorExposed(Constructor<?> constructor) {
        return false;
      }

      @Override
      public boolean isFieldExposed(Field field) {
        return false;
      }
    };
  }

  @Override
  public boolean isToStringAlwaysExposed() {
    return false;
  }
}
