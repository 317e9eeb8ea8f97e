namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>What sort of number it is; numbers of different kinds are never the same.</summary>
internal enum NumberKind
{
    Plain,
    Percent,
    PercentagePoint,
    Ordinal,
    Fraction,
    Factor,
}
