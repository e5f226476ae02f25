/** Writes a composition as DOCX. It may touch layout, style and Apache POI. */
@NullMarked
package vn.tiendo.documents.docx;

import org.jspecify.annotations.NullMarked;
