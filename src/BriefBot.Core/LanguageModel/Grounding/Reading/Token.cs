namespace BriefBot.LanguageModel.Grounding.Reading;

/// <summary>A word of a text as the grounding check sees it.</summary>
/// <param name="Term">The word's stem, with spellings and some names of several words unified.</param>
/// <param name="Lower">The word as written, in lower case.</param>
/// <param name="Start">Its first character in the text.</param>
/// <param name="End">One past its last character.</param>
/// <param name="Sentence">The sentence it stands in, counted from 0.</param>
/// <param name="Segment">The piece between punctuation and conjunctions, counted over the whole text.</param>
/// <param name="IsName">Whether it is written as a name.</param>
/// <param name="IsStop">Whether it is grammar only.</param>
/// <param name="AfterMark">Whether punctuation stands right before it.</param>
/// <param name="IsPossessive">Whether "'s" follows it.</param>
internal sealed record Token(
    string Term, string Lower, int Start, int End, int Sentence, int Segment, bool IsName, bool IsStop, bool AfterMark, bool IsPossessive);
