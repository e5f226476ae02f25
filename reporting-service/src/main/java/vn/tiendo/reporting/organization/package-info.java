/** How other bodies are named in answers. It may touch the kit's read copy of the organisation tree only. */
@NullMarked
package vn.tiendo.reporting.organization;

import org.jspecify.annotations.NullMarked;
