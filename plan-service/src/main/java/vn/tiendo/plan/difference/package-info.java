/** What a plan says as plain data, and the difference of two such contents; pure, knows neither rows nor JSON. */
@NullMarked
package vn.tiendo.plan.difference;

import org.jspecify.annotations.NullMarked;
