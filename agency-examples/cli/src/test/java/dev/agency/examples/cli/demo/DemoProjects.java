package dev.agency.examples.cli.demo;

import com.google.common.collect.ImmutableList;
import dev.agency.core.budget.Recognition;
import dev.agency.core.money.Money;
import dev.agency.core.time.DateRange;
import java.time.LocalDate;

/**
 * The seventeen projects of the year. The first six are run by one project manager for clients of
 * one account manager; theirs is the story the demo tells. {@link ProjectPlan} says how to read
 * them.
 */
final class DemoProjects {
  private DemoProjects() {}

  static ImmutableList<ProjectPlan> all() {
    return ImmutableList.of(
        lumenhofShop(),
        brackwaterBrand(),
        veloraSupport(),
        veloraApp(),
        brackwaterStories(),
        lumenhofLoyalty(),
        nordkammPortal(),
        nordkammIntranet(),
        nordkammResearch(),
        helvionSite(),
        helvionSupport(),
        helvionSignage(),
        pemburyCollection(),
        sylvaneCampaign(),
        sylvaneLaunch(),
        sylvaneContent(),
        studio());
  }

  /** In trouble: the price is used up, a third of the work is not done, and extras go unpaid. */
  private static ProjectPlan lumenhofShop() {
    return ProjectPlan.of(
            "lumenhof-shop", "lumenhof", "Lumenhof web shop relaunch", "jonas-wieland")
        .days("2026-03-02", "2026-11-30")
        .fixed("168000.00 EUR", "2026-03-09 30 deposit, m1 25, m2 25, m4 20")
        .earnedEvenly()
        .known("pipedrive", "10482")
        .work(
            """
            concept | Discovery and concept | strategy | 170 h | 92.00 | 0-22 %
                by helene-aubry sanne-de-wit
                Kick-off workshop; Stakeholder interviews; Shop analytics review;
                Sitemap and navigation model; Category structure: second round with client
            design | UX and visual design | design | 430 h | 86.00 | 8-75 %
                by sanne-de-wit lukas-hohenfels
                Checkout flow: wireframes; Product page: wireframes; Product page: visual design;
                Design review with client; Checkout flow: visual design;
                Category pages: third variant on request; Design tokens;
                Wishlist sharing: screens, not in scope; Gift card pages, new request;
                Room planner teaser: new client idea
            development | Shop development | development | 1060 h | 86.00 | 20-100 %
                by giulia-bertani radu-ionascu oskar-lundqvist amelie-roussard>2026-08-24
                Project setup and pipelines; Product catalogue import; Product page templates;
                Search and filters; Basket and price rules; Checkout: payment provider;
                ERP interface: stock levels; ERP interface: rework after client change;
                Checkout: second payment provider, late request; Store pick-up: new requirement;
                Returns portal: not in the offer, client insists; Checkout: guest orders;
                Performance of category pages
            qa | Testing | qa | 150 h | 78.00 | 45-100 %
                by marta-kowalik emil-rasmussen
                Test plan; Checkout: regression test; Payment test cases;
                ERP interface: end to end test; Retest after change of price rules;
                Mobile browsers
            management | Project management | project-management | 144 h | 94.00 | 0-100 %
                by jonas-wieland
                Planning and kick-off; Weekly call with client; Backlog refinement; Status report;
                Steering committee: timeline; Talks about extra requests;
                Replanning after new requirements
            rework | Goodwill: extras and rework not charged | unpaid | 0 h
                at 2026-05-04 0, 2026-06-01 2400, 2026-07-01 6000
                at 2026-08-01 11500, 2026-09-01 19000, 2026-09-30 25500
                by radu-ionascu lukas-hohenfels marta-kowalik sanne-de-wit
                Extra: wishlist sharing; Price rules rebuilt after client feedback;
                Extra: gift card balance check; Extra: second shop language;
                ERP interface: fields changed again; Extra: store finder map;
                Extra: export for marketing team; Category pages: fourth layout round
            """)
        .burn(
            """
            2026-03-02 0, 2026-04-01 1100, 2026-05-01 2900, 2026-06-01 5050, 2026-07-01 7330,
            2026-07-31 8590, 2026-08-14 9080, 2026-09-02 10040, 2026-09-16 11000, 2026-09-30 11400
            """)
        .milestones(
            """
            Concept signed off | 2026-04-17 | 2026-04-24
            Design signed off | 2026-06-26 | 2026-07-21
            Beta shop for the client | 2026-09-11
            Go-live | 2026-11-16
            """)
        .progress(
            """
            2026-03-27 | 8 % | Concept phase well under way.
            2026-04-30 | 22 %
            2026-05-29 | 36 % | Client asked for store pick-up and a second payment provider.
            2026-06-30 | 48 % | Design sign-off slips; two extra layout rounds.
            2026-07-31 | 56 % | ERP fields changed by the client, interface is being rebuilt.
            2026-08-28 | 63 % | Extras are done without a change order so far.
            2026-09-25 | 68 % | Beta two weeks late. Returns portal still open.
            """);
  }

  /** Healthy: used, done and elapsed go hand in hand. */
  private static ProjectPlan brackwaterBrand() {
    return ProjectPlan.of(
            "brackwater-brand", "brackwater", "Brackwater brand refresh", "jonas-wieland")
        .days("2026-04-01", "2026-12-18")
        .fixed("94000.00 EUR", "2026-04-08 40 deposit, 2026-08-03 30, 2026-12-18 30")
        .earnedEvenly()
        .work(
            """
            strategy | Brand strategy | strategy | 190 h | 118.00 | 0-45 %
                by helene-aubry matteo-fontana
                Brand workshop; Competitor review; Tea drinker interviews; Positioning draft;
                Positioning: final deck; Tone of voice principles
            design | Identity and packaging design | design | 440 h | 112.00 | 20-95 %
                by zofia-malinska sanne-de-wit
                Moodboards; Logo sketches; Logo: three routes; Colour and type system;
                Tin labels: first range; Tin labels: print data; Brand guidelines;
                Shop window posters
            content | Naming and copy | content | 90 h | 96.00 | 25-90 %
                by clara-oberhuber
                Range names; Label copy; Brand story; Copy for the guidelines
            management | Project management | project-management | 125 h | 110.00 | 0-100 %
                by jonas-wieland
                Planning; Client call; Status report; Print supplier coordination
            """)
        .burn(
            """
            2026-04-01 0, 2026-05-01 1150, 2026-06-01 2450, 2026-07-01 3700, 2026-08-01 4900,
            2026-09-01 5950, 2026-09-16 6700, 2026-09-30 7050
            """)
        .milestones(
            """
            Positioning agreed | 2026-06-12 | 2026-06-10
            Identity chosen | 2026-08-14 | 2026-08-13
            Packaging print data | 2026-10-30
            Guidelines delivered | 2026-12-11
            """)
        .progress(
            """
            2026-04-30 | 11 %
            2026-06-12 | 30 % | Positioning agreed, two days early.
            2026-07-17 | 45 %
            2026-08-14 | 57 % | Client chose route B, no further rounds.
            2026-09-22 | 71 % | Packaging for the first range is with the printer for proofs.
            """);
  }

  /** Over its cap since September: what is worked above it is not charged. */
  private static ProjectPlan veloraSupport() {
    return ProjectPlan.of(
            "velora-support", "velora", "Velora platform support 2026", "jonas-wieland")
        .days("2026-01-01", "2026-12-31")
        .cappedAt("120000.00 EUR")
        .byTheHalfHour()
        .work(
            """
            development | Maintenance and small features | development | 780 h | 104.00 | 0-100 %
                by radu-ionascu oskar-lundqvist giulia-bertani
                Ticket triage; Security updates; Tariff table fix; Invoice export fix;
                Station map: wrong opening times; Login errors after provider change;
                Upgrade of the message queue; Booking API: timeouts; Fleet dashboard: slow queries
            qa | Regression tests | qa | 200 h | 88.00 | 0-100 %
                by marta-kowalik emil-rasmussen
                Monthly regression test; Smoke test after release; Retest of tickets;
                Booking flow on phones
            management | Service management | project-management | 190 h | 112.00 | 0-100 %
                by jonas-wieland
                Monthly service report; Ticket review with client; Release planning; Client call
            """)
        .burn(
            """
            2026-01-02 0, 2026-02-01 850, 2026-03-01 1700, 2026-04-01 2650, 2026-05-01 3500,
            2026-06-01 4500, 2026-07-01 5750, 2026-08-01 7550, 2026-09-01 9500, 2026-09-11 10020,
            2026-09-16 10330, 2026-09-30 10760
            """)
        .milestones(
            """
            Spring release | 2026-04-30 | 2026-04-28
            Autumn release | 2026-10-15
            """);
  }

  /** To be watched: 92 % used where 75 % is done. */
  private static ProjectPlan veloraApp() {
    return ProjectPlan.of("velora-app", "velora", "Velora rider app 3.0", "jonas-wieland")
        .days("2026-02-23", "2026-12-31")
        .cappedAt("265000.00 EUR")
        .known("pipedrive", "10391")
        .work(
            """
            concept | Product concept | strategy | 210 h | 116.00 | 0-30 %
                by matteo-fontana sanne-de-wit
                Kick-off with riders team; Ride-along interviews; Opportunity map;
                Feature priorities; Concept for day passes
            design | App design | design | 460 h | 104.00 | 8-80 %
                by lukas-hohenfels zofia-malinska<2026-06-01
                Ride start: wireframes; Map view: wireframes; Map view: visual design;
                Day pass purchase; Onboarding screens; Dark mode; Empty and error states;
                Accessibility review
            development | App development | development | 1330 h | 106.00 | 15-100 %
                by daniel-ferraz freya-mackinnon radu-ionascu
                App skeleton; Map view; Unlock by code; Unlock: bluetooth trials;
                Day pass purchase; Payment methods; Offline mode;
                Unlock: rework for new lock firmware; Push messages; Ride history;
                Crash reports from beta
            qa | App testing | qa | 250 h | 90.00 | 35-100 %
                by marta-kowalik emil-rasmussen
                Device list; Unlock: field test; Day pass: test cases; Beta feedback sorted;
                Regression on tablets
            management | Project management | project-management | 220 h | 112.00 | 0-100 %
                by jonas-wieland
                Planning; Weekly call with client; Sprint review; Status report;
                Store release preparation
            """)
        .discount("concept", 10)
        .burn(
            """
            2026-02-23 0, 2026-04-01 1250, 2026-05-01 2450, 2026-06-01 3750, 2026-07-01 5150,
            2026-08-01 6550, 2026-08-14 7150, 2026-09-01 8500, 2026-09-16 9400, 2026-09-30 9660
            """)
        .milestones(
            """
            Concept approved | 2026-04-30 | 2026-05-06
            Closed beta | 2026-08-28 | 2026-09-04
            Store release | 2026-11-20
            """)
        .progress(
            """
            2026-03-31 | 10 %
            2026-05-08 | 26 % | Concept approved with day passes.
            2026-06-30 | 47 %
            2026-07-31 | 58 % | Lock firmware changed, unlock needs rework.
            2026-09-04 | 69 % | Closed beta is out, a week late.
            2026-09-24 | 75 % | Beta feedback sorted; the budget will not last to the release.
            """);
  }

  /** In good shape, but what the freelancer costs since August is not known. */
  private static ProjectPlan brackwaterStories() {
    return ProjectPlan.of(
            "brackwater-stories", "brackwater", "Brackwater tea stories", "jonas-wieland")
        .days("2026-06-01", "2026-11-13")
        .fixed("46000.00 EUR", "2026-06-08 50 deposit, m2 50")
        .earned(twoFilms())
        .work(
            """
            content | Stories and scripts | content | 170 h | 98.00 | 0-90 %
                by clara-oberhuber niamh-corrigan
                Editorial plan; Story: the harvest; Story: the blender; Script: first film;
                Story: water and time; Script: second film
            film | Film and animation | design | 200 h | 108.00 | 15-100 %
                by pavel-dvorsky
                Storyboard: first film; Animation: first film; Edit and sound;
                Storyboard: second film; Animation: second film
            management | Project management | project-management | 70 h | 108.00 | 0-100 %
                by jonas-wieland
                Planning; Client call; Approval of scripts; Status report
            """)
        .burn(
            """
            2026-06-01 0, 2026-07-01 1500, 2026-08-01 3350, 2026-09-01 5300, 2026-09-16 6250,
            2026-09-30 6900
            """)
        .milestones(
            """
            First film | 2026-08-21 | 2026-08-20
            Second film | 2026-10-30
            """)
        .progress(
            """
            2026-06-26 | 12 %
            2026-07-24 | 30 %
            2026-08-28 | 56 % | First film is out and well received.
            2026-09-23 | 70 %
            """);
  }

  /** Half of the price of the stories for each of the films. */
  private static Recognition twoFilms() {
    return Recognition.InParts.builder()
        .addParts(half("2026-06-01", "2026-08-21"), half("2026-08-22", "2026-11-13"))
        .build();
  }

  private static Recognition.Part half(String first, String last) {
    return new Recognition.Part(
        DateRange.closed(LocalDate.parse(first), LocalDate.parse(last)),
        Money.of("23000.00", "EUR"));
  }

  /** Has only just begun. */
  private static ProjectPlan lumenhofLoyalty() {
    return ProjectPlan.of(
            "lumenhof-loyalty", "lumenhof", "Lumenhof loyalty programme", "jonas-wieland")
        .days("2026-09-01", "2027-08-27")
        .fixed("146000.00 EUR", "2026-09-07 25 deposit, 2027-02-01 40, 2027-08-27 35")
        .earnedEvenly()
        .wonWith("D-1019")
        .known("pipedrive", "10655")
        .work(
            """
            strategy | Programme design | strategy | 260 h | 118.00 | 0-30 %
                by matteo-fontana helene-aubry
                Kick-off workshop; Customer segments; Review of existing programme;
                Interviews in stores
            design | Service and UX design | design | 330 h | 110.00 | 20-80 %
                by lukas-hohenfels zofia-malinska
            development | Implementation | development | 560 h | 108.00 | 35-100 %
                by giulia-bertani oskar-lundqvist
            management | Project management | project-management | 160 h | 112.00 | 0-100 %
                by jonas-wieland
                Planning; Kick-off; Client call; Risk list
            """)
        .burn(
            """
            2026-09-01 0, 2026-09-16 520, 2026-09-30 760
            """)
        .milestones(
            """
            Programme rules agreed | 2026-11-27
            Pilot in three stores | 2027-05-03
            """)
        .progress(
            """
            2026-09-25 | 6 % | Kick-off done, interviews running.
            """);
  }

  private static ProjectPlan nordkammPortal() {
    return ProjectPlan.of(
            "nordkamm-portal", "nordkamm", "Nordkamm customer portal", "aoife-kerrigan")
        .days("2025-10-01", "2026-12-31")
        .timeAndMaterials("EUR")
        .known("pipedrive", "10077")
        .work(
            """
            strategy | Product strategy | strategy | 520 h | 122.00 | 0-100 %
                by helene-aubry matteo-fontana
                Roadmap workshop; Claims journey map; Feature priorities; Usage figures;
                Roadmap for next quarter
            design | Portal design | design | 1450 h | 108.00 | 0-95 %
                by sanne-de-wit elif-karahan<2026-06-01 lukas-hohenfels
                Login and identity: screens; Contract overview: wireframes;
                Contract overview: visual design; Claim report: wireframes;
                Claim report: visual design; Document inbox; Design system: tables;
                Design system: forms; Address change; Usability test with policy holders
            development | Portal development | development | 3900 h | 112.00 | 4-100 %
                by henrik-aasen teodora-petkova mikkel-thorsgaard<2026-06-01 viktor-szalai<2026-06-01
                by amelie-roussard>2026-04-01 daniel-ferraz<2026-03-01
                Identity provider; Contract service; Contract overview; Claim report: upload;
                Claim report: status; Document inbox; Notification service; Payment details;
                Address change; Load test findings; Accessibility fixes; Release preparation
            qa | Testing and accessibility | qa | 720 h | 92.00 | 10-100 %
                by marta-kowalik emil-rasmussen
                Test plan; Contract overview: test; Claim report: test; Accessibility audit;
                Regression test; Load test
            management | Project management | project-management | 560 h | 116.00 | 0-100 %
                by aoife-kerrigan
                Sprint planning; Steering committee; Status report; Release planning; Risk review
            """)
        .burn(
            """
            2025-10-01 0, 2026-01-01 1850, 2026-04-01 3850, 2026-07-01 5850, 2026-09-16 7500,
            2026-09-30 7800
            """)
        .milestones(
            """
            Contract overview live | 2026-02-27 | 2026-03-05
            Claim report live | 2026-07-31 | 2026-07-30
            Document inbox live | 2026-11-30
            """)
        .progress(
            """
            2025-12-19 | 18 %
            2026-03-06 | 34 % | Contract overview is live.
            2026-06-12 | 54 %
            2026-08-07 | 69 % | Claim report live on time.
            2026-09-18 | 77 %
            """);
  }

  private static ProjectPlan nordkammIntranet() {
    return ProjectPlan.of("nordkamm-intranet", "nordkamm", "Nordkamm intranet", "aoife-kerrigan")
        .days("2025-10-01", "2026-04-30")
        .fixed("205000.00 EUR", "2025-10-15 40, 2026-01-15 30, m1 30")
        .earned(new Recognition.OnDate(Recognition.Moment.DELIVERY))
        .completed()
        .work(
            """
            design | UX and design | design | 380 h | 108.00 | 0-60 %
                by lukas-hohenfels zofia-malinska
                Staff interviews; Navigation; Home page: wireframes; News pages; People finder;
                Icons
            development | Development | development | 1150 h | 110.00 | 10-100 %
                by radu-ionascu oskar-lundqvist giulia-bertani
                Installation; Single sign-on; News pages; People finder; Search;
                Content migration scripts; Bug fixing
            content | Content migration | content | 180 h | 92.00 | 40-100 %
                by joris-vandamme<2026-04-01 niamh-corrigan
                Content inventory; Style guide for editors; Migration: departments;
                Editor training
            management | Project management | project-management | 180 h | 116.00 | 0-100 %
                by aoife-kerrigan
                Planning; Client call; Status report; Go-live plan
            """)
        .burn(
            """
            2025-10-01 0, 2026-01-01 4100, 2026-04-01 8700, 2026-04-30 9700
            """)
        .milestones(
            """
            Go-live | 2026-04-20 | 2026-04-20
            """)
        .progress(
            """
            2025-11-28 | 26 %
            2026-01-30 | 55 %
            2026-03-13 | 80 %
            2026-04-24 | 100 % | Live, handed over to the client's editors.
            """);
  }

  private static ProjectPlan nordkammResearch() {
    return ProjectPlan.of(
            "nordkamm-research", "nordkamm", "Nordkamm claims research", "aoife-kerrigan")
        .days("2025-10-06", "2026-01-30")
        .fixed("58000.00 EUR", "2025-10-20 50, 2026-01-30 50")
        .earned(new Recognition.OnDate(Recognition.Moment.END))
        .completed()
        .work(
            """
            research | Research | strategy | 340 h | 118.00 | 0-100 %
                by matteo-fontana helene-aubry sanne-de-wit
                Interview guide; Recruiting of participants; Interviews: claims handlers;
                Interviews: policy holders; Analysis; Journey map; Final presentation
            content | Report | content | 100 h | 94.00 | 55-100 %
                by niamh-corrigan
                Report outline; Report: findings; Report: final edit
            management | Project management | project-management | 80 h | 114.00 | 0-100 %
                by aoife-kerrigan
                Planning; Client call; Status report
            """)
        .burn(
            """
            2025-10-06 0, 2025-12-01 5000, 2026-01-30 9550
            """)
        .milestones(
            """
            Final presentation | 2026-01-23 | 2026-01-22
            """)
        .progress(
            """
            2025-11-14 | 35 %
            2025-12-19 | 70 %
            2026-01-23 | 100 %
            """);
  }

  /** Priced by the day, and a day has 7 h 36 min there. */
  private static ProjectPlan helvionSite() {
    return ProjectPlan.of(
            "helvion-site", "helvion", "Helvion travel information site", "aoife-kerrigan")
        .days("2025-11-03", "2026-10-30")
        .fixed("358000.00 EUR", "2025-11-10 30, m1 25, m2 25, m3 20")
        .earned(new Recognition.PercentOfCompletion())
        .minutesPerDay(456)
        .work(
            """
            concept | Concept | strategy | 228 h | 912.00/d | 0-25 %
                by helene-aubry matteo-fontana
                Traveller interviews; Service blueprint; Information needs on delays;
                Concept presentation
            design | Design | design | 608 h | 836.00/d | 8-80 %
                by elif-karahan<2026-06-01 zofia-malinska lukas-hohenfels
                Connection search: wireframes; Delay notices; Station pages; Line maps;
                Kiosk screens; Design for colour-blind travellers
            development | Development | development | 1748 h | 866.40/d | 12-100 %
                by henrik-aasen viktor-szalai<2026-06-01 amelie-roussard>2026-04-15
                by mikkel-thorsgaard<2026-06-01 giulia-bertani<2026-03-01 oskar-lundqvist<2026-06-01
                by freya-mackinnon daniel-ferraz
                Timetable feed; Connection search; Delay notices; Station pages; Line maps;
                Kiosk mode; Caching of timetables; Hardening before launch
            qa | Testing | qa | 304 h | 706.80/d | 35-100 %
                by marta-kowalik emil-rasmussen
                Timetable test data; Connection search: test; Kiosk test in station;
                Regression test
            management | Project management | project-management | 266 h | 874.00/d | 0-100 %
                by aoife-kerrigan
                Planning; Client call; Status report; Launch plan
            """)
        .burn(
            """
            2025-11-03 0, 2026-01-01 1300, 2026-04-01 3900, 2026-07-01 6500, 2026-09-16 8500,
            2026-09-30 8800
            """)
        .milestones(
            """
            Concept approved | 2026-02-06 | 2026-02-06
            Public preview | 2026-07-10 | 2026-07-17
            Launch | 2026-10-19
            """)
        .progress(
            """
            2026-02-06 | 20 %
            2026-05-22 | 52 %
            2026-07-17 | 70 % | Public preview is online.
            2026-09-11 | 87 %
            """);
  }

  private static ProjectPlan helvionSupport() {
    return ProjectPlan.of(
            "helvion-support", "helvion", "Helvion timetable support 2026", "aoife-kerrigan")
        .days("2026-01-01", "2026-12-31")
        .timeAndMaterials("EUR")
        .work(
            """
            development | Maintenance | development | 720 h | 110.00 | 0-100 %
                by henrik-aasen daniel-ferraz teodora-petkova
                Timetable change: data check; Feed outage; Ticket triage;
                Platform changes at short notice; Security updates; Monitoring alerts
            qa | Tests at timetable change | qa | 180 h | 90.00 | 0-100 %
                by emil-rasmussen marta-kowalik
                Timetable change: test run; Retest of tickets
            management | Service management | project-management | 130 h | 116.00 | 0-100 %
                by aoife-kerrigan
                Monthly service report; Ticket review with client
            """)
        .burn(
            """
            2026-01-02 0, 2026-04-01 2400, 2026-07-01 4800, 2026-09-16 6900, 2026-09-30 7200
            """)
        .milestones(
            """
            Summer timetable | 2026-06-12 | 2026-06-12
            Winter timetable | 2026-12-11
            """);
  }

  /** Begins in November, and then takes most of the designers. */
  private static ProjectPlan helvionSignage() {
    return ProjectPlan.of("helvion-signage", "helvion", "Helvion station signage", "aoife-kerrigan")
        .days("2026-11-02", "2027-05-28")
        .timeAndMaterials("EUR")
        .planned()
        .work(
            """
            design | Sign system and drawings | design | 3100 h | 104.00 | 0-100 %
            strategy | Wayfinding concept | strategy | 160 h | 116.00 | 0-30 %
            management | Project management | project-management | 280 h | 112.00 | 0-100 %
            """)
        .milestones(
            """
            Sign system agreed | 2027-01-29
            Drawings of 40 stations | 2027-05-21
            """);
  }

  /** Looks better than it is: two of its people have logged nothing for three weeks. */
  private static ProjectPlan pemburyCollection() {
    return ProjectPlan.of(
            "pembury-collection", "pembury", "Pembury online collection", "bastien-lemoine")
        .days("2026-02-02", "2026-11-27")
        .cappedAt("232000.00 GBP")
        .work(
            """
            concept | Concept and data model | strategy | 150 h | 98.00 | 0-25 %
                by matteo-fontana helene-aubry
                Curator interviews; Object data model; Visitor scenarios
            design | Design | design | 520 h | 94.00 | 10-100 %
                by elif-karahan>2026-06-01 zofia-malinska<2026-06-01 lukas-hohenfels<2026-04-01
                Object page: wireframes; Gallery views; Zoom viewer; Timeline view; Reading lists;
                Print view of object pages
            development | Development | development | 1330 h | 96.00 | 12-100 %
                by mikkel-thorsgaard>2026-06-01 teodora-petkova<2026-06-01 daniel-ferraz<2026-03-01
                by viktor-szalai<2026-06-01
                Import from museum database; Object page; Image server; Search; Zoom viewer;
                Timeline view; Rights and captions; Reading lists
            content | Editorial | content | 240 h | 82.00 | 20-100 %
                by niamh-corrigan lucia-moravcova
                Object texts: pilot; Object texts: ceramics; Object texts: prints; Captions
            management | Project management | project-management | 190 h | 102.00 | 0-100 %
                by bastien-lemoine
                Planning; Client call; Status report; Rights clearance plan
            """)
        .burn(
            """
            2026-02-02 0, 2026-04-01 1500, 2026-06-01 3600, 2026-08-01 5900, 2026-09-08 7100,
            2026-09-30 7350
            """)
        .milestones(
            """
            Pilot with 200 objects | 2026-05-29 | 2026-06-05
            Public beta | 2026-09-25
            Launch | 2026-11-16
            """)
        .progress(
            """
            2026-04-02 | 14 %
            2026-06-05 | 34 % | Pilot shown to the trustees.
            2026-08-07 | 58 %
            2026-09-18 | 71 % | Time sheets of two colleagues are missing.
            """);
  }

  private static ProjectPlan sylvaneCampaign() {
    return ProjectPlan.of(
            "sylvane-campaign", "sylvane", "Sylvane winter campaign", "bastien-lemoine")
        .days("2025-10-13", "2026-02-27")
        .fixed("98000.00 EUR", "2025-10-20 50, 2026-02-27 50")
        .earnedEvenly()
        .completed()
        .work(
            """
            concept | Campaign idea | strategy | 110 h | 116.00 | 0-30 %
                by helene-aubry
                Briefing; Campaign idea: three routes; Idea presentation
            design | Campaign design and film | design | 480 h | 106.00 | 10-95 %
                by zofia-malinska pavel-dvorsky elif-karahan
                Key visual; Storyboard; Animation; Social media formats; Out-of-home posters;
                Adaptations
            content | Copy | content | 180 h | 94.00 | 10-95 %
                by clara-oberhuber joris-vandamme
                Headlines; Social media copy; Newsletter; Landing page copy
            management | Project management | project-management | 140 h | 110.00 | 0-100 %
                by bastien-lemoine
                Planning; Media agency call; Status report; Wrap-up
            """)
        .burn(
            """
            2025-10-13 0, 2025-12-01 4600, 2026-02-01 8700, 2026-02-27 9800
            """)
        .milestones(
            """
            Campaign start | 2025-12-01 | 2025-12-01
            """)
        .progress(
            """
            2025-11-21 | 42 %
            2026-01-16 | 78 %
            2026-02-27 | 100 %
            """);
  }

  /** Nobody has posted progress for seven weeks. */
  private static ProjectPlan sylvaneLaunch() {
    return ProjectPlan.of(
            "sylvane-launch", "sylvane", "Sylvane market launch Benelux", "bastien-lemoine")
        .days("2026-05-04", "2026-10-30")
        .fixed("132000.00 EUR", "2026-05-11 40, 2026-08-10 40, 2026-10-30 20")
        .earnedEvenly()
        .wonWith("D-1014")
        .work(
            """
            strategy | Launch strategy | strategy | 200 h | 118.00 | 0-40 %
                by helene-aubry matteo-fontana
                Market review; Retail interviews; Launch plan; Channel plan
            design | Launch design | design | 520 h | 106.00 | 10-100 %
                by zofia-malinska pavel-dvorsky<2026-08-01 elif-karahan<2026-06-01 sanne-de-wit
                Key visual; Shelf displays; Landing page: wireframes; Landing page: visual design;
                Social media formats; Sampling box
            content | Copy and localisation | content | 290 h | 92.00 | 15-100 %
                by lucia-moravcova clara-oberhuber niamh-corrigan
                Claims check; Dutch copy with translator; French copy with translator;
                Influencer briefing; Newsletter
            management | Project management | project-management | 150 h | 110.00 | 0-100 %
                by bastien-lemoine
                Planning; Client call; Retail partner call; Status report
            """)
        .burn(
            """
            2026-05-04 0, 2026-06-01 1400, 2026-07-01 3300, 2026-08-01 5100, 2026-09-01 6800,
            2026-09-16 7500, 2026-09-30 7950
            """)
        .milestones(
            """
            Launch plan agreed | 2026-06-19 | 2026-06-19
            Launch in stores | 2026-10-05
            """)
        .progress(
            """
            2026-06-19 | 24 %
            2026-07-17 | 41 %
            2026-08-12 | 58 %
            """);
  }

  private static ProjectPlan sylvaneContent() {
    return ProjectPlan.of(
            "sylvane-content", "sylvane", "Sylvane content programme", "bastien-lemoine")
        .days("2025-10-01", "2026-12-31")
        .timeAndMaterials("EUR")
        .work(
            """
            content | Articles and newsletter | content | 2050 h | 92.00 | 0-100 %
                by joris-vandamme<2026-04-01 clara-oberhuber niamh-corrigan
                by lucia-moravcova>2026-04-15
                Editorial plan; Article: winter skin; Newsletter; Article: ingredients;
                Interview with dermatologist; Article: sun care; Product texts;
                Article: autumn routines
            design | Illustration and layout | design | 640 h | 102.00 | 0-100 %
                by zofia-malinska elif-karahan<2026-06-01 pavel-dvorsky<2026-08-01
                Illustrations; Newsletter template; Social media tiles; Short clip
            strategy | Content strategy | strategy | 160 h | 116.00 | 0-100 %
                by matteo-fontana
                Reach report; Topic planning; Search analysis
            management | Project management | project-management | 280 h | 108.00 | 0-100 %
                by bastien-lemoine
                Planning; Client call; Monthly report
            """)
        .burn(
            """
            2025-10-01 0, 2026-01-01 2000, 2026-04-01 4050, 2026-07-01 5950, 2026-09-16 7700,
            2026-09-30 8000
            """)
        .milestones(
            """
            Half-year review | 2026-04-10 | 2026-04-14
            """)
        .progress(
            """
            2026-01-16 | 22 %
            2026-04-14 | 42 %
            2026-07-10 | 61 %
            2026-09-15 | 77 %
            """);
  }

  /** What nobody pays for: whatever is left of a day is logged here. */
  private static ProjectPlan studio() {
    return ProjectPlan.of("studio", "kestrel-lane", "Studio: internal work", "aoife-kerrigan")
        .days("2025-10-01", "2026-09-30")
        .work(
            """
            team | Team and planning | unpaid | 3200 h
                Team meeting; Planning; Retrospective; One-to-one; Hiring interview;
                Onboarding of a colleague
            learning | Learning | unpaid | 1600 h
                Course; Reading; Internal talk; Conference; Trial of a new tool
            new-business | New business | unpaid | 2400 h
                Pitch preparation; Estimate for a proposal; Client lunch; Proposal review;
                Portfolio case study; Account planning
            operations | Operations | unpaid | 1500 h
                Invoicing; Payroll; Month-end closing; Supplier invoices; Time sheet reminders;
                Office
            """);
  }
}
