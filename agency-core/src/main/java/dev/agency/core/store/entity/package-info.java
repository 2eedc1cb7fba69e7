/**
 * What is stored one by one under an id, and what it can be found by.
 *
 * <p>An {@link dev.agency.core.store.entity.EntityType} tells a store all it needs: a name, a
 * class, the id, and {@link dev.agency.core.store.entity.Attribute}s, some of which refer to other
 * entities. There is one class of constants for each model that has an id, such as {@link
 * dev.agency.core.store.entity.Deals} with {@code Deals.TYPE} and {@code Deals.CLIENT}.
 *
 * <p>Start at {@link dev.agency.core.store.entity.Deals}.
 */
package dev.agency.core.store.entity;
