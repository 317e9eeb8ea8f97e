namespace BriefBot.LanguageModel.Grounding;

/// <summary>What the grounding check tolerates, in one place.</summary>
internal static class GroundingWeights
{
    /// <summary>
    /// How many words that carry matter a clause may have although no quote has them or a word for them. One would let
    /// through every invented adjective ("a secret agreement"), so there is none.
    /// </summary>
    public const int UnknownWords = 0;

    /// <summary>Two stems are one family when they share this many first letters …</summary>
    public const int SharedStart = 6;

    /// <summary>… and the longer one goes on for no more than this.</summary>
    public const int FreeEnding = 5;

    /// <summary>Sentences of a quote that are read together: a pronoun's noun stands in the one before.</summary>
    public const int WindowSentences = 2;

    /// <summary>How many words apart a name and the noun it belongs to may stand in a quote ("the government of Japan").</summary>
    public const int ModifierReach = 5;

    /// <summary>Share of a sentence's matched words that must lie in a speaker's words before it counts as theirs.</summary>
    public const double SpokenShare = 0.5;
}
