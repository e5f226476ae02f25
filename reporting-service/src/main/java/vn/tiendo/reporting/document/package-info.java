/** Reports as official documents. It may touch report and evidence, and official-documents; it reads and changes nothing. */
@NullMarked
package vn.tiendo.reporting.document;

import org.jspecify.annotations.NullMarked;
