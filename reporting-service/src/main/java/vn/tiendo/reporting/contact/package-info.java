/** How to reach people who wrote: sealed at rest, shown to nobody by itself, erased in time. It knows no other feature. */
@NullMarked
package vn.tiendo.reporting.contact;

import org.jspecify.annotations.NullMarked;
