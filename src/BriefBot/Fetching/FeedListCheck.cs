using BriefBot.Articles.Arrivals.Feeds;
using Microsoft.Extensions.Options;

namespace BriefBot.Fetching;

/// <summary>Finds what is wrong with the list of feeds as a whole.</summary>
internal sealed class FeedListCheck : IValidateOptions<FeedList>
{
    public ValidateOptionsResult Validate(string? name, FeedList options)
    {
        var problems = new List<string>();
        for (var i = 0; i < options.Feeds.Count; i++)
        {
            var address = options.Feeds[i].Address;
            if (address.Length == 0)
            {
                problems.Add($"{FeedOptions.Section}:{i}:{nameof(FeedOptions.Address)} is not set; each feed needs its address.");
            }
            else if (options.Feeds.Take(i).Any(before => before.Address == address))
            {
                problems.Add($"{FeedOptions.Section}:{i}:{nameof(FeedOptions.Address)} is the address of another feed in the list; name each feed once.");
            }
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
