package org.impsci.core.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GivenTest {

  @Test
  void aTextIsThereAndNotBlank() {
    assertThatCode(() -> Given.text("stage x", "label", "X")).doesNotThrowAnyException();
    refuses(() -> Given.text("stage x", "label", null), "stage x has no label");
    refuses(() -> Given.text("stage x", "label", " \t"), "stage x has no label");
  }

  @Test
  void aTextThatMayBeLeftOutIsNotBlank() {
    assertThatCode(() -> Given.notBlank("finding x", "place", null)).doesNotThrowAnyException();
    assertThatCode(() -> Given.notBlank("finding x", "place", "p. 2")).doesNotThrowAnyException();
    refuses(
        () -> Given.notBlank("finding x", "place", ""),
        "finding x: place is blank; leave out what is not known");
  }

  @Test
  void aValueIsThere() {
    assertThatCode(() -> Given.value("band x", "range", 1)).doesNotThrowAnyException();
    refuses(() -> Given.value("band x", "range", null), "band x has no range");
  }

  private static void refuses(ThrowingCallable check, String message) {
    assertThatThrownBy(check).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
