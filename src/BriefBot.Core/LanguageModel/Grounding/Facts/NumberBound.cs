namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>What a text says beside a number: that it is a limit, or not exact.</summary>
internal enum NumberBound
{
    None,
    About,
    Nearly,
    UpTo,
    AtLeast,
    MoreThan,
    LessThan,
    Only,
}
