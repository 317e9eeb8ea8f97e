using BriefBot.Articles;
using BriefBot.Memory.Passages;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Core.Tests.Memory;

/// <summary>What holds for the passages of every article, whatever its text is.</summary>
public sealed class PassageProperties
{
    private static readonly Gen<string> Piece = Gen.Frequency(
        (8, Gen.Elements("Ministers met in Oslo on Monday. ", "Zinc prices fell by 8.6 percent, to $2,415. ", "Why? ", "“Nobody knew,” he said. ")),
        (3, Gen.Elements("\n\n## What comes next\n\n", "\n\n- A first item\n- A second one, longer\n- 3\n\n", "\n\nMetal | Price\nZinc | 17\n\n")),
        (2, Gen.Elements("日本と韓国の首脳が会談した。", "한국과 일본 정상이 만났다. ", "- ", "## ", " | ", "\n", "\n\n", ". . . ")),
        (1, Gen.Elements("\uD83D", "\uDE00", "😀😀😀", "\0", new string('x', 700), new string('漢', 400), string.Concat(Enumerable.Repeat("word ", 300)), new string('9', 500))));

    private static readonly Arbitrary<Draft> Drafts = Gen.Choose(0, 120)
        .SelectMany(length => Gen.ArrayOf(Piece, length))
        .Select(string.Concat)
        .SelectMany(text => Gen.Elements(null, string.Empty, "The Outlet", "한국 신문").Select(source => (text, source)))
        .SelectMany(both => Gen.Elements("Talks", "A longer title with a dozen words about metals and their prices", new string('t', 900), "\uD83D", string.Concat(Enumerable.Repeat("long title ", 80)))
            .Select(title => new Draft(title, both.source, both.text)))
        .ToArbitrary();

    [Fact]
    public void Split_AnyArticle_GivesOrderedDisjointPassages() => Holds(draft => draft.Passages.Zip(draft.Passages.Skip(1)).All(
        pair => pair.First.Range.End <= pair.Second.Range.Start)
        && draft.Passages.All(p => p.Range.Length > 0 && p.Range.FitsIn(draft.Text.Length)));

    [Fact]
    public void Split_AnyArticle_KeepsEverySentence() => Holds(draft => SentenceSplitter.SplitArticle(draft.Text).All(sentence =>
        Enumerable.Range(sentence.Range.Start, sentence.Range.Length).All(at =>
            char.IsWhiteSpace(draft.Text[at]) || draft.Passages.Any(p => p.Range.Start <= at && at < p.Range.End))));

    [Fact]
    public void Split_AnyArticle_StaysWithinTheLimits() => Holds(draft =>
    {
        var label = $"{draft.Title} {draft.Source}";
        var tokens = Math.Max(128, PassageSplitter.MaxTokens - TokenEstimate.Count(label));
        var words = Math.Max(128, PassageSplitter.MaxWords - TokenEstimate.Words(label, new TextRange(0, label.Length)));
        return draft.Passages.All(p => TokenEstimate.Count(draft.Text, p.Range) <= tokens && TokenEstimate.Words(draft.Text, p.Range) <= words);
    });

    [Fact]
    public void Split_AnyArticle_CutsWhereASentenceEndsUnlessItIsTooLong() => Holds(draft =>
    {
        var sentences = SentenceSplitter.SplitArticle(draft.Text);
        return draft.Passages.All(p => sentences.Any(s => s.Range.End == p.Range.End || (s.Range.Start < p.Range.End && p.Range.End < s.Range.End
            && (TokenEstimate.Count(draft.Text, s.Range) > 128 || TokenEstimate.Words(draft.Text, s.Range) > 128))));
    });

    [Fact]
    public void Split_AnyArticle_NeverLeavesAHeadingBehindItsText() => Holds(draft =>
    {
        var headings = SentenceSplitter.SplitArticle(draft.Text).Where(s => s.Kind == BlockKind.Heading).Select(s => s.Range).ToList();
        return draft.Passages.SkipLast(1).All(p => p.Sentences.All(headings.Contains) || !headings.Contains(p.Sentences[^1]));
    });

    [Fact]
    public void Split_AnyArticle_NeverCutsACharacterInHalf() => Holds(draft => draft.Passages.All(p =>
        p.Range.End == draft.Text.Length || !char.IsSurrogatePair(draft.Text[p.Range.End - 1], draft.Text[p.Range.End])));

    [Fact]
    public void Split_ListsOfShortItems_CountTheirMarkers()
    {
        var text = string.Concat(Enumerable.Range(0, 400).Select(_ => "- A b\n"));
        var passages = PassageSplitter.Split("List", null, text);
        Assert.All(passages, p => Assert.InRange(TokenEstimate.Count(text, p.Range), 1, PassageSplitter.MaxTokens - 1));
        Assert.All(passages, p => Assert.InRange(TokenEstimate.Words(text, p.Range), 1, PassageSplitter.MaxWords - 1));
    }

    [Fact]
    public async Task Split_MegabytesWithoutAStop_IsDoneInAMoment()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 400_000));
        var split = Task.Run(() => PassageSplitter.Split("Words", null, text), TestContext.Current.CancellationToken);
        var passages = await split.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(text.TrimEnd().Length, passages[^1].Range.End);
    }

    private static void Holds(Func<Split, bool> property) => Prop.ForAll(Drafts, draft =>
        property(new Split(draft.Title, draft.Source, draft.Text, PassageSplitter.Split(draft.Title, draft.Source, draft.Text))))
        .QuickCheckThrowOnFailure();

    private sealed record Draft(string Title, string? Source, string Text);

    private sealed record Split(string Title, string? Source, string Text, IReadOnlyList<PassageDraft> Passages);
}
