/**
 * Makes the OpenAPI document of a service whole while it is built: what all operations share by rule, what is particular to
 * each from {@code openapi/*.yaml} and {@code openapi/examples/*.json}. Nothing here runs in a started service.
 */
@NullMarked
package vn.tiendo.kit.openapi;

import org.jspecify.annotations.NullMarked;
