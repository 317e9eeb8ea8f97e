namespace BriefBot.Memory.Evidence;

/// <summary>What speaks for and against "the articles cover this question", each number from 0 to 1 unless said otherwise.</summary>
internal record struct CoverageEvidence
{
    /// <summary>The best sentence's coverage with what stands around it, averaged over the question's clauses by weight.</summary>
    public float Coverage;

    /// <summary>The best sentence's own coverage, averaged over clauses likewise.</summary>
    public float OwnCoverage;

    /// <summary>The weight of the heaviest word that some article has and the best sentence's surroundings lack, as a share of the clause's.</summary>
    public float KnownMissing;

    /// <summary>The same for the best sentence alone.</summary>
    public float KnownOwnMissing;

    /// <summary>The share of the question's names that the best sentence itself lacks.</summary>
    public float NamesMissing;

    /// <summary>The share of the question's names that even its surroundings lack.</summary>
    public float NamesFarMissing;

    /// <summary>1 when a kind of thing is asked for that the best sentence lacks.</summary>
    public float AskedForMissing;

    /// <summary>1 when a figure, a time or a speaker is asked for and the best sentence has it.</summary>
    public float AskedForFound;

    /// <summary>The share of the question's weight in names that no article has.</summary>
    public float UnknownNames;

    /// <summary>The share of the question's weight in other words that no article has.</summary>
    public float UnknownWords;

    /// <summary>The best sentence's own coverage of the words that are no names.</summary>
    public float MatterOwn;

    /// <summary>The same with what stands around it.</summary>
    public float MatterCoverage;

    /// <summary>The share of the question's numbers, years included, that the best sentence lacks.</summary>
    public float NumbersMissing;

    /// <summary>1 when the best sentence speaks of another country than the question.</summary>
    public float CountrySwapped;

    /// <summary>BM25 of the best passage, divided by its ceiling.</summary>
    public float PassageScore;

    /// <summary>BM25 of the best article, divided likewise.</summary>
    public float ArticleScore;

    /// <summary>The share of the question's neighbouring words that the best sentence has side by side.</summary>
    public float Pairs;

    /// <summary>1 when the question names an outlet that the best passages' articles come from.</summary>
    public float Outlet;

    /// <summary>1 when the question names a day on which one of them was published.</summary>
    public float Day;

    /// <summary>1 when the question names an outlet at all.</summary>
    public float AsksOutlet;

    /// <summary>Each number, in the order of <see cref="CoverageWeights"/>.</summary>
    public readonly float[] ToArray() =>
    [
        Coverage, OwnCoverage, KnownMissing, KnownOwnMissing, NamesMissing, NamesFarMissing, AskedForMissing, AskedForFound, UnknownNames, UnknownWords, MatterOwn,
        MatterCoverage, NumbersMissing, CountrySwapped, PassageScore, ArticleScore, Pairs, Outlet, Day, AsksOutlet,
    ];
}
