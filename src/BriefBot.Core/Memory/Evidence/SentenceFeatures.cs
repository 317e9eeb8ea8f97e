namespace BriefBot.Memory.Evidence;

/// <summary>What speaks for and against "this sentence answers the question", each number from 0 to 1.</summary>
/// <remarks>Shares are of the question's whole weight, so that a rare word that is missing tells more than a common one.</remarks>
internal record struct SentenceFeatures
{
    /// <summary>The share of ordinary words that the quote lacks.</summary>
    public float MatterMissing;

    /// <summary>The share of names that the quote lacks.</summary>
    public float NamesMissing;

    /// <summary>Of the question's numbers and dates, the part that the quote lacks.</summary>
    public float NumbersMissing;

    /// <summary>The share of ordinary words that what stands around the quote lacks too.</summary>
    public float MatterFar;

    /// <summary>The share of names that what stands around the quote lacks too.</summary>
    public float NamesFar;

    /// <summary>The part that what stands around the quote lacks too.</summary>
    public float NumbersFar;

    /// <summary>The heaviest single word that what stands around the quote lacks.</summary>
    public float Heaviest;

    /// <summary>How surely some name is one that no article has.</summary>
    public float UnknownNames;

    /// <summary>The share of other words that no article has; where these are most of the question, more than their share, up to 3.2.</summary>
    public float UnknownWords;

    /// <summary>1 when a figure or a time is asked for and the quote has none.</summary>
    public float FigureMissing;

    /// <summary>1 when a person, a place or a cause is asked for and the quote has none.</summary>
    public float OtherMissing;

    /// <summary>When a figure is asked for: the share of names that the quote lacks.</summary>
    public float FigureNames;

    /// <summary>1 when a figure is asked for and the quote speaks of another country.</summary>
    public float CountryOfFigure;

    /// <summary>When a statement is asked for: 0 when the one who is asked about speaks, 1 when nobody of that name does.</summary>
    public float SpeakerMissing;

    /// <summary>When a statement is asked for: the share of the words it is about that the quote lacks.</summary>
    public float SpeechMatter;

    /// <summary>The passage's place in the search result, from 0 to 1.</summary>
    public float Rank;

    /// <summary>What the article's BM25 lacks to its ceiling.</summary>
    public float ArticleLacks;

    /// <summary>How little of the question there is to go by: 1 for one common word, near 0 for several rare ones.</summary>
    public float Thin;

    /// <summary>1 when a figure is asked for and only what is quoted with the sentence has one.</summary>
    public float FigureBeside;

    /// <summary>How surely the question's verb, known to some article, is missing.</summary>
    public float PredicateMissing;

    /// <summary>How surely the word behind "which" is missing.</summary>
    public float WhichMissing;

    /// <summary>1 when the question names a year that is neither in the quote nor the article's own.</summary>
    public float OtherYear;

    /// <summary>How surely a word that matters much is missing when a figure is asked for, whatever its share.</summary>
    public float FigureKey;

    /// <summary>How surely the question's verb is one that no article has.</summary>
    public float PredicateUnknown;

    /// <summary>1 when nothing around the quote speaks of the question's country.</summary>
    public float CountryFar;

    /// <summary>1 when the question asks for an office, such as a country's minister, whose holder the passages do not name, though they name others'.</summary>
    public float OfficeUnheld;

    /// <summary>Writes each number, in the order of <see cref="SentenceWeights"/>.</summary>
    public readonly void CopyTo(Span<float> values)
    {
        values[0] = MatterMissing;
        values[1] = NamesMissing;
        values[2] = NumbersMissing;
        values[3] = MatterFar;
        values[4] = NamesFar;
        values[5] = NumbersFar;
        values[6] = Heaviest;
        values[7] = UnknownNames;
        values[8] = UnknownWords;
        values[9] = FigureMissing;
        values[10] = OtherMissing;
        values[11] = FigureNames;
        values[12] = CountryOfFigure;
        values[13] = SpeakerMissing;
        values[14] = SpeechMatter;
        values[15] = Rank;
        values[16] = ArticleLacks;
        values[17] = Thin;
        values[18] = FigureBeside;
        values[19] = PredicateMissing;
        values[20] = WhichMissing;
        values[21] = OtherYear;
        values[22] = FigureKey;
        values[23] = PredicateUnknown;
        values[24] = CountryFar;
        values[25] = OfficeUnheld;
    }
}
