namespace BriefBot.Briefings.Stories;

/// <summary>
/// What makes two articles one story, in one place: a logistic regression over features of the pair. Fitted on the hand-made
/// pairs that count as seen and on the seen half of the labelled benchmark pairs, then rounded.
/// </summary>
internal static class StoryWeights
{
    /// <summary>Where it starts: most pairs are two stories.</summary>
    public const double Bias = -6;

    /// <summary>How alike all words are, 0 to 1.</summary>
    public const double Words = 2;

    /// <summary>How alike title and lead are, 0 to 1.</summary>
    public const double Lead = 2;

    /// <summary>The share of the names that both have, by rarity, 0 to 1.</summary>
    public const double NameShare = 3.8;

    /// <summary>The rarity of the names that both have, added up, of <see cref="MuchRarity"/>.</summary>
    public const double NameRarity = 4;

    /// <summary>So much shared rarity counts in full.</summary>
    public const double MuchRarity = 20;

    /// <summary>An article whose names are no rarer than this together names nobody …</summary>
    public const double FewNames = 3;

    /// <summary>… and then the lead counts so much more in their stead.</summary>
    public const double Nameless = 8;

    /// <summary>The days between them, of <see cref="ManyDays"/>.</summary>
    public const double Days = -3.7;

    /// <summary>So many days count in full; further apart, two articles are never one story.</summary>
    public const double ManyDays = 7;

    /// <summary>An outlet seldom tells the same event twice.</summary>
    public const double SameOutlet = -1.25;

    /// <summary>An outlet's titles of one pattern are a series: a live score each week.</summary>
    public const double SameOutletTitle = -1.75;

    /// <summary>How much of each title the other article has, 0 to 1.</summary>
    public const double TitleFound = 1.1;

    /// <summary>How many of the names in each title the other article has, the lower of both, 0 to 1.</summary>
    public const double TitleNamesFound = 1.9;

    /// <summary>"Game 3" and "Game 4".</summary>
    public const double OtherNumber = -2;

    /// <summary>From here on two articles, or the mean of two groups, are one story.</summary>
    public const double Threshold = 0.25;

    /// <summary>No pair counts more than this in a mean, for or against.</summary>
    public const double Most = 4;

    /// <summary>Articles that share this much of their word runs are copies of one text.</summary>
    public const double NearCopy = 0.6;
}
