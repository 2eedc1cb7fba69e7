package dev.agency.examples.spring.page;

/**
 * A project in the list of projects.
 *
 * @param id the project, for the link
 * @param name its name
 * @param client the name of its client
 * @param progress how much is done
 * @param time how much of the planned time is used
 * @param budget how much of the budget is used
 * @param plannedEnd the last day of its plan
 * @param forecastEnd the last day by the pace so far
 * @param band its margin as a colour
 * @param timeline a picture of its plan
 */
record ProjectLine(
    String id,
    String name,
    String client,
    Tile progress,
    Tile time,
    Tile budget,
    Cell plannedEnd,
    Cell forecastEnd,
    Cell band,
    String timeline) {}
