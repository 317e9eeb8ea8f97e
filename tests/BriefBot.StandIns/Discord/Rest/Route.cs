namespace BriefBot.StandIns.Discord.Rest;

/// <summary>A route with its ids filled in.</summary>
/// <param name="Info">The route.</param>
/// <param name="TopLevelId">The channel, server or webhook that has a limit of its own.</param>
/// <param name="Handle">Answers the call.</param>
internal readonly record struct Route(RouteInfo Info, string TopLevelId, Func<RestCall, RestAnswer> Handle);
