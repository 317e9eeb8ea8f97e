using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Rest;

/// <summary>What requests share a bucket.</summary>
/// <param name="Name">Discord's name for it; the route until there is one.</param>
/// <param name="Major">The id beside which it is counted.</param>
internal readonly record struct BucketKey(string Name, Snowflake Major);
