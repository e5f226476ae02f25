/** Plans as files to keep and to send: JSON, workbook, edXML. Reads what others write and changes nothing. */
@NullMarked
package vn.tiendo.plan.document;

import org.jspecify.annotations.NullMarked;
