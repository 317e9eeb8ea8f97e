namespace BriefBot.LanguageModel.Grounding.Facts;

/// <summary>What a small word does to a statement.</summary>
internal enum Direction
{
    None,
    Before,
    After,
    Since,
    More,
    Less,
    Only,
    All,
    Most,
    Many,
    Some,
    Again,
    Ever,
    Against,
    Except,
}
