/** How an organisation appears in the answers of this service; reads the kit's copy of the tree. */
@NullMarked
package vn.tiendo.indicator.organization;

import org.jspecify.annotations.NullMarked;
