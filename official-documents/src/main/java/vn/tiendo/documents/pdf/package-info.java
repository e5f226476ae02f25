/** Draws a composition as PDF, tagged for those who listen to it. It may touch layout, style and PDFBox. */
@NullMarked
package vn.tiendo.documents.pdf;

import org.jspecify.annotations.NullMarked;
