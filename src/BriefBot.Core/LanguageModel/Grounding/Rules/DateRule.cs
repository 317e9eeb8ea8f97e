using BriefBot.LanguageModel.Grounding.Facts;
using BriefBot.LanguageModel.Grounding.Reading;
using BriefBot.LanguageModel.Grounding.Words;

namespace BriefBot.LanguageModel.Grounding.Rules;

/// <summary>Every date must stand in the window, as far as it is given. An article's own date backs "published on" and "reported on".</summary>
internal static class DateRule
{
    /// <summary>How far from a verb of saying its date may stand.</summary>
    private const int SayingReach = 5;

    /// <summary>The first date that the window does not give, as a reason; null when there is none.</summary>
    public static string? Fault(Match match)
    {
        var quoted = match.Window.Quote.Dates.Where(d => match.Window.Holds(d.First)).ToList();
        var lastPlace = -1;
        foreach (var date in match.Clause.Sentence.Dates)
        {
            if (!match.Clause.Holds(date.First))
            {
                continue;
            }

            var place = Place(match, date, quoted);
            if (place < 0 && !IsPublication(match, date))
            {
                return $"the date \"{match.Clause.Sentence.Text[match.Written[date.First].Start..match.Written[date.Last].End]}\" is not in the quotes";
            }

            // "from 1910 to 1945": the order of a span's ends is part of it.
            if (date.First > 0 && match.Written[date.First - 1].Lower is "to" or "until" && place >= 0 && place < lastPlace)
            {
                return "the span of time is turned around";
            }

            lastPlace = place;
        }

        return null;
    }

    private static int Place(Match match, DateFact date, List<DateFact> quoted)
    {
        var fitting = quoted.Where(q => date.IsWithin(q) && IsSameSide(match, date, q) && IsSaidSo(match, date, q)).ToList();
        if (fitting.Count == 0)
        {
            return -1;
        }

        var segment = match.Written[date.First].Segment;
        var words = match.Clause.Words.Where(w => match.Written[w].Segment == segment && !match.Written[w].IsStop && !match.Clause.Sentence.IsTaken(w)).ToList();
        var others = quoted.Where(q => !date.IsWithin(q)).ToList();
        var best = fitting.MaxBy(f => Overlap(match, words, f))!;
        if (IsOfOtherStatement(match, words, best))
        {
            return -1;
        }

        return others.Exists(o => Overlap(match, words, o) > Overlap(match, words, best)) ? -1 : best.First;
    }

    // "by 2030" is not "in 2030".
    private static bool IsSameSide(Match match, DateFact written, DateFact quoted)
    {
        var (a, b) = (Side(match.Written, written), Side(match.Quoted, quoted));
        return a == b;
    }

    private static string Side(IReadOnlyList<Token> tokens, DateFact date) =>
        date.First > 0 && tokens[date.First - 1].Lower is "by" or "before" or "after" or "since" ? tokens[date.First - 1].Lower : string.Empty;

    // "officials said on Wednesday" dates what they said, not what they spoke of.
    private static bool IsSaidSo(Match match, DateFact written, DateFact quoted) =>
        !match.Window.Quote.Attributions.Any(a => a.At < quoted.First && quoted.First - a.At <= 2)
        || match.Clause.Sentence.Attributions.Any(a => Math.Abs(a.At - written.First) <= SayingReach);

    // "while destinations boom since November" dates that half of the sentence only.
    private static bool IsOfOtherStatement(Match match, List<int> words, DateFact date)
    {
        var segments = match.Window.Words.Where(p => RoleWords.IsVerb(match.Quoted, p) && !match.Window.Quote.Attributions.Any(a => a.At == p)).Select(p => match.Quoted[p].Segment).Distinct().ToList();
        var own = match.Quoted[date.First].Segment;
        return segments.Contains(own) && segments.Exists(s => s != own && InSegment(match, words, s) > InSegment(match, words, own) + 1);
    }

    private static int InSegment(Match match, List<int> words, int segment) => words.Count(w => match.Places(w).Any(p => match.Quoted[p].Segment == segment));

    private static int Overlap(Match match, List<int> words, DateFact date)
    {
        var sentence = match.Quoted[date.First].Sentence;
        return words.Count(w => match.Places(w).Any(p => match.Quoted[p].Sentence == sentence));
    }

    private static bool IsPublication(Match match, DateFact date)
    {
        if (match.Window.Cited.Published is not { } published || date.Weekday is not null || date.Day is null)
        {
            return false;
        }

        var own = new DateFact(published.Year, published.Month, published.Day, null, 0, 0);
        return date.IsWithin(own) && Enumerable.Range(Math.Max(0, date.First - 3), Math.Min(3, date.First))
            .Any(w => match.Written[w].Lower is "published" or "reported" or "wrote" or "dated" or "article" or "report" or "writes");
    }
}
