using BriefBot.Discord.Gateway;
using FsCheck;
using FsCheck.Fluent;

namespace BriefBot.Discord.Tests.Gateway;

public sealed class SequenceTrackerTests
{
    [Fact]
    public void Mark_ReorderedAndDoubledNumbers_TellsEachOnce() => Prop.ForAll<int>(seed =>
    {
        var random = new Random(seed);
        var tracker = new SequenceTracker();
        tracker.Begin(1);
        var handedOut = new HashSet<long> { 1 };

        // Blocks shuffled within the window, with doubles in between.
        for (var start = 2L; start < 6000; start += 500)
        {
            var numbers = Enumerable.Range(0, 500).Select(i => start + i).SelectMany(number => random.Next(3) == 0 ? new[] { number, number } : [number]).ToArray();
            random.Shuffle(numbers);
            foreach (var number in numbers)
            {
                var last = tracker.Last;
                Assert.Equal(!handedOut.Contains(number), !tracker.WasSeen(number));
                tracker.Mark(number);
                handedOut.Add(number);
                Assert.True(tracker.Last >= last);
                Assert.Contains(tracker.Last!.Value, handedOut);
                Assert.DoesNotContain(tracker.Last.Value + 1, handedOut);
            }
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Last_WithAGap_StaysBeforeItAndThenGivesItUp()
    {
        var tracker = new SequenceTracker();
        Assert.Null(tracker.Last);
        tracker.Begin(1);
        for (var number = 3L; number <= GatewayDefaults.SequenceWindow + 1; number++)
        {
            tracker.Mark(number);
        }

        Assert.Equal(1, tracker.Last);
        tracker.Mark(GatewayDefaults.SequenceWindow + 2);
        Assert.Equal(GatewayDefaults.SequenceWindow + 2, tracker.Last);
        Assert.True(tracker.WasSeen(2));
    }

    [Fact]
    public void Mark_ALeapFarAhead_FollowsIt()
    {
        var tracker = new SequenceTracker();
        tracker.Begin(5);
        tracker.Mark(4_000_000_000);

        Assert.True(tracker.WasSeen(4_000_000_000));
        Assert.False(tracker.WasSeen(4_000_000_001));
        Assert.False(tracker.WasSeen(3_999_999_999));
        Assert.True(tracker.WasSeen(6));
    }
}
