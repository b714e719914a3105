package org.impsci.core.data;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Objects with memory that is used again, at rest between two uses. A thread takes one and puts it
 * back. A thread-local would do the same, but would keep the class loader of a container alive.
 *
 * @param <T> the kind of object
 * @since 0.1
 */
public final class AtRest<T> {

  /** How many threads find one at rest; a power of two. */
  private static final int PLACES = 64;

  private final AtomicReferenceArray<@Nullable T> places = new AtomicReferenceArray<>(PLACES);
  private final Supplier<T> maker;

  /**
   * Begins with none.
   *
   * @param maker makes one where none is at rest
   */
  public AtRest(Supplier<T> maker) {
    this.maker = maker;
  }

  /**
   * Takes one, which no other thread then has.
   *
   * @return one at rest, or a new one
   */
  public T take() {
    T idle = places.getAndSet(place(), null);
    return idle == null ? maker.get() : idle;
  }

  /**
   * Puts one back for the next use.
   *
   * @param used what was taken
   */
  public void putBack(T used) {
    places.set(place(), used);
  }

  private static int place() {
    return (int) Thread.currentThread().getId() & (PLACES - 1);
  }
}
