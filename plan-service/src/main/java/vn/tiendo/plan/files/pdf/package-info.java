/** What stands on the pages of a PDF, within limits: lines of text, and tables with a line for each row. Touches only PDFBox. */
@NullMarked
package vn.tiendo.plan.files.pdf;

import org.jspecify.annotations.NullMarked;
