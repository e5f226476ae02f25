/** Citizens' feedback: taken in from machine clients, sent to who leads, moderated and answered. It may touch contact, calendar and plans as rows. */
@NullMarked
package vn.tiendo.reporting.feedback;

import org.jspecify.annotations.NullMarked;
