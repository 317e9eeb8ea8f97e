using BriefBot.LanguageModel.Grounding;
using BriefBot.StandIns.Model.Lies;
using BriefBot.Trials;

namespace BriefBot.Core.Tests.LanguageModel.Grounding;

/// <summary>The check against honest rewordings, most of which must pass, and against lies of every kind, none of which may.</summary>
public sealed class GroundingTrial(ITestOutputHelper output)
{
    private const int Seed = 20260122;

    /// <summary>Names every rejected honest sentence when set; off by default so that the unseen ones stay unseen.</summary>
    private static readonly bool ShowsRejected = Environment.GetEnvironmentVariable("BRIEFBOT_SHOW") is not null;

    public static TheoryData<string> Kinds => [.. Enum.GetValues<LieKind>().Select(k => k.ToString())];

    [Fact]
    public void HonestRewordings_OfAllArticles_PassInNineOfTen()
    {
        var (seen, unseen) = (HonestPair.Load("honest-seen.txt"), HonestPair.Load("honest-unseen.txt"));
        var passed = Passed(seen, "seen") + Passed(unseen, "unseen");
        Passed(HonestPair.Load("fresh-honest.txt"), "fresh");

        Assert.True(seen.Count + unseen.Count >= 300, "at least 300 pairs");
        Assert.True(passed >= 0.9 * (seen.Count + unseen.Count), $"{passed} of {seen.Count + unseen.Count} pass");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Lies_OfEachKind_AreAllCaught(string name)
    {
        var kind = Enum.Parse<LieKind>(name);
        var claims = HonestPair.Load("honest-seen.txt").Concat(HonestPair.Load("honest-unseen.txt")).Select(p => p.Claim).ToList();
        var lies = LieMaker.Make(kind, claims, Dose.Of(10, 100), new Random(Seed + (int)kind));

        var passed = lies.Where(l => GroundingCheck.Check(l.Sentence, [.. l.Quotes.Select(q => HonestPair.Cite(l.Article, q))]) is Verdict.Supported).ToList();

        output.WriteLine($"{kind}: {lies.Count - passed.Count}/{lies.Count} caught");
        Assert.Equal(Dose.Of(10, 100), lies.Count);
        Assert.True(passed.Count == 0, string.Join('\n', passed.Select(l => $"{l.Sentence}\n    {string.Join(" | ", l.Quotes)}")));
    }

    [Fact]
    public void Lies_MadeByHandFromTheQuotesOwnWords_AreAllCaught()
    {
        var lies = HonestPair.Load("hard-lies.txt");
        var passed = lies.Where(l => GroundingCheck.Check(l.Sentence, l.Quotes) is Verdict.Supported).ToList();
        var known = HonestPair.Load("known-misses.txt");

        output.WriteLine($"by hand: {lies.Count - passed.Count}/{lies.Count} caught; "
            + $"{known.Count(l => GroundingCheck.Check(l.Sentence, l.Quotes) is Verdict.Supported)} of {known.Count} known misses still pass");
        Assert.True(passed.Count == 0, string.Join('\n', passed.Select(l => l.Sentence)));
    }

    [Fact]
    public void Check_SameInput_GivesSameVerdict()
    {
        foreach (var pair in HonestPair.Load("honest-seen.txt"))
        {
            Assert.Equal(GroundingCheck.Check(pair.Sentence, pair.Quotes), GroundingCheck.Check(pair.Sentence, pair.Quotes));
        }
    }

    private int Passed(IReadOnlyList<HonestPair> pairs, string name)
    {
        var passed = 0;
        foreach (var pair in pairs)
        {
            if (GroundingCheck.Check(pair.Sentence, pair.Quotes) is Verdict.Unsupported unsupported)
            {
                if (ShowsRejected)
                {
                    output.WriteLine($"{unsupported.Reason}: {pair.Sentence}");
                }

                continue;
            }

            passed++;
        }

        output.WriteLine($"{name}: {passed}/{pairs.Count} honest sentences pass ({100.0 * passed / pairs.Count:0.0}%)");
        return passed;
    }
}
