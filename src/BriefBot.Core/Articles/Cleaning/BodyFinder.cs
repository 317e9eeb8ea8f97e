namespace BriefBot.Articles.Cleaning;

/// <summary>Finds where on a page the article's running text begins and ends.</summary>
internal static class BodyFinder
{
    /// <summary>What follows an end marker may hold up to this share of the page's prose and still be no part of the article.</summary>
    private const double TailShare = 0.3;

    /// <summary>The same behind a marker that no article has inside.</summary>
    private const double FinalTailShare = 0.7;

    /// <summary>Finds the lines of the article, without its title and dateline.</summary>
    internal static PageSpan Find(IReadOnlyList<PageLine> lines, LineRole[] roles, string? knownTitle)
    {
        FreeQuestionOnTop(lines, roles);
        DropSiteSentences(lines, roles);
        var start = FirstProse(roles, 0);
        if (start < 0)
        {
            return WithoutProse(roles);
        }

        start = BehindStrongTitle(lines, roles, start, knownTitle);
        var end = EndBefore(lines, roles, start);
        return new PageSpan(start, End(lines, roles, start, end));
    }

    // A first line that asks ("Is it better? And is it fair?") is a headline, also with two questions.
    private static void FreeQuestionOnTop(IReadOnlyList<PageLine> lines, LineRole[] roles)
    {
        const int LongestHeadline = 160;
        if (lines.Count > 1 && roles[0] == LineRole.Prose && lines[1].GapBefore && lines[0].Text.Length <= LongestHeadline
            && lines[0].Text[^1] is '?' or '!' or '？' or '！')
        {
            roles[0] = LineRole.Short;
        }
    }

    // The site's own sentences are known by their words, and only before the first and behind the last other sentence.
    private static void DropSiteSentences(IReadOnlyList<PageLine> lines, LineRole[] roles)
    {
        const int LeastHeadlineWords = 4;
        string? headline = null;
        for (var i = 0; i < roles.Length && !IsArticleProse(i, headline); i++)
        {
            headline = roles[i] == LineRole.Short && LineClassifier.CountWords(lines[i].Text) >= LeastHeadlineWords ? lines[i].Text : headline;
            roles[i] = roles[i] == LineRole.Prose ? LineRole.Chrome : roles[i];
        }

        for (var i = roles.Length - 1; i > 0 && !IsArticleProse(i, headline); i--)
        {
            roles[i] = roles[i] == LineRole.Prose ? LineRole.Chrome : roles[i];
        }

        bool IsArticleProse(int i, string? headline) => roles[i] == LineRole.Prose && !LineClassifier.IsSiteSentence(lines[i].Text, headline);
    }

    /// <summary>Leaves out the headings of inserted links ("Related articles") inside the article, and the links below them.</summary>
    internal static void DropInserts(IReadOnlyList<PageLine> lines, LineRole[] roles, PageSpan body)
    {
        for (var i = body.Start; i < body.End; i++)
        {
            // One word ("Sources") may head a part of the article itself.
            if (roles[i] != LineRole.Short || !LineClassifier.IsEndMarker(lines[i]) || !lines[i].Text.Contains(' ', StringComparison.Ordinal))
            {
                continue;
            }

            for (; i < body.End && roles[i] is LineRole.Short or LineRole.Dateline or LineRole.Byline or LineRole.Chrome; i++)
            {
                roles[i] = LineRole.Chrome;
            }
        }
    }

    // Lists of notes, poems and tables hold no sentences: all that is not the site's own is the article.
    private static PageSpan WithoutProse(LineRole[] roles)
    {
        var start = Array.FindIndex(roles, role => role is LineRole.Short or LineRole.Item);
        var title = start >= 0 && roles.Skip(start + 1).Any(role => role is LineRole.Short or LineRole.Item);
        return new PageSpan(Math.Max(0, title ? start + 1 : start), roles.Length);
    }

    // Prose before a title that is repeated, or that a dateline follows, belongs to the site.
    private static int BehindStrongTitle(IReadOnlyList<PageLine> lines, LineRole[] roles, int start, string? knownTitle)
    {
        const int MostLines = 60;
        const int FewCharacters = 150;
        var total = ProseLength(lines, roles, 0, lines.Count);
        for (var i = start + 1; i < Math.Min(lines.Count - 1, MostLines); i++)
        {
            if (ProseLength(lines, roles, 0, i) > Math.Max(FewCharacters, total * 0.25))
            {
                break;
            }

            var next = FirstProse(roles, i + 1);
            if (roles[i] == LineRole.Short && next > 0
                && (TitleFinder.IsSame(lines[i].Text, knownTitle) || TitleFinder.IsSame(lines[i].Text, lines[i + 1].Text)
                    || (TitleFinder.PrecedesDateline(lines, roles, i) && LineClassifier.CountWords(lines[i].Text) >= 4)))
            {
                return next;
            }
        }

        return start;
    }

    private static int EndBefore(IReadOnlyList<PageLine> lines, LineRole[] roles, int start)
    {
        var total = ProseLength(lines, roles, start, lines.Count);
        var before = 0;
        for (var i = start; i < lines.Count; i++)
        {
            if (i > start && before > 0 && LineClassifier.IsEndMarker(lines[i])
                && total - before <= total * (LineClassifier.IsFinalMarker(lines[i]) ? FinalTailShare : TailShare))
            {
                return i;
            }

            before += roles[i] == LineRole.Prose ? lines[i].Text.Length : 0;
        }

        return lines.Count;
    }

    // Behind the last sentence only a list that belongs to it may follow.
    private static int End(IReadOnlyList<PageLine> lines, LineRole[] roles, int start, int limit)
    {
        var end = limit;
        while (end > start + 1 && roles[end - 1] != LineRole.Prose)
        {
            end--;
        }

        var announced = lines[end - 1].Text[^1] is ':' or '：';
        var at = end;
        while (at < limit && roles[at] == LineRole.Item && !lines[at].IsLinked
            && (announced || lines[at].Kind == BlockKind.TableRow || Text.Marks.EndsSentence(lines[at].Text)
                || LineClassifier.CountWords(lines[at].Text) >= 6))
        {
            at++;
        }

        return at;
    }

    private static int FirstProse(LineRole[] roles, int from) => Array.IndexOf(roles, LineRole.Prose, Math.Min(from, roles.Length));

    private static int ProseLength(IReadOnlyList<PageLine> lines, LineRole[] roles, int from, int to)
    {
        var length = 0;
        for (var i = from; i < to; i++)
        {
            length += roles[i] == LineRole.Prose ? lines[i].Text.Length : 0;
        }

        return length;
    }
}
