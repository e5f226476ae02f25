/** One API description out of the services' own, and the pages that show it; reads the services' descriptions only. */
@NullMarked
package vn.tiendo.gateway.docs;

import org.jspecify.annotations.NullMarked;
