using BriefBot.Articles;
using BriefBot.Core.Tests.Memory.Worlds;

namespace BriefBot.Core.Tests.Summaries.Worlds;

/// <summary>Articles that start with scenery and come to the point later, each with the facts that a summary must hold.</summary>
internal static class NoisyLeads
{
    public static readonly IReadOnlyList<(Article Article, string[] Facts)> All =
    [
        (
            News.Of(
                "dam",
                "It was a grey morning when I boarded the bus at the old market square. "
                + "A woman beside me was eating plums from a paper bag and humming to herself. "
                + "The driver had hung a small wooden parrot from the mirror, and it swung at every turn.\n\n"
                + "The Kalvos dam will be torn down in 2027, the water ministry decided, because its concrete wall has cracked in 14 places. "
                + "Tearing down the Kalvos dam costs 96 million euros, the ministry said, half as much as repairing the cracked wall. "
                + "The dam supplies water to 40,000 people, who will get their water from the Ister river instead.\n\n"
                + "The bus stopped for lunch at a place with good soup.",
                "Ministry decides to tear down the cracked Kalvos dam"),
            ["will be torn down in 2027", "96 million euros"]),
        (
            News.Of(
                "vaccine",
                "Readers of this column know that I never liked the month of November. "
                + "My grandmother used to say that a cold nose keeps the devil away. "
                + "Anyone who has ever queued at a pharmacy will have a story or two to tell.\n\n"
                + "A trial with 12,400 volunteers found that the new flu vaccine prevented 71 percent of infections. "
                + "The flu vaccine worked as well in volunteers over 65, where older vaccines prevented only a third of infections. "
                + "The medicines agency will decide on the flu vaccine in March.\n\n"
                + "Until then, wash your hands and carry on as before, my dear friends.",
                "New flu vaccine prevents most infections in a large trial"),
            ["71 percent of infections", "will decide on the flu vaccine in March"]),
        (
            News.Of(
                "railway",
                "Are you tired of reading about trains? "
                + "So are many others, judging by the letters that reach this office. "
                + "But there are evenings when one more story about rails is worth a cup of tea.\n\n"
                + "The northern railway line between Tromvik and Salten opens on 1 May after nine years of work. "
                + "Trains on the northern line will take 2 hours and 10 minutes, four hours less than buses on the coast road. "
                + "Work on the line cost 3.1 billion crowns, a third more than planned, since two tunnels had to be dug again.",
                "Northern railway line opens on 1 May"),
            ["opens on 1 May", "2 hours and 10 minutes"]),
        (
            News.Of(
                "bank",
                "The lobby of the hotel smelled of fresh paint and lilies. "
                + "Waiters carried trays of tiny sandwiches past rows of men in dark suits. "
                + "Somebody had left an umbrella on the grand piano.\n\n"
                + "Meridian Bank will buy its rival Corvo Bank for 5.2 billion euros, the two banks announced. "
                + "The deal between Meridian and Corvo needs the approval of regulators in three countries. "
                + "Meridian will close 120 branches and cut 2,300 jobs after it buys Corvo.",
                "Meridian Bank buys rival Corvo Bank"),
            ["5.2 billion euros", "2,300 jobs"]),
    ];
}
