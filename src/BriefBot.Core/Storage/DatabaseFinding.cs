namespace BriefBot.Storage;

/// <summary>What a look at a database file found.</summary>
/// <param name="FileName">The file's name in the data directory.</param>
/// <param name="State">How it is.</param>
/// <param name="Detail">More about it, in words for whoever runs the bot; empty when all is well.</param>
public sealed record DatabaseFinding(string FileName, DatabaseState State, string Detail);
