using System.Globalization;
using BriefBot.BriefingChild;

// folder, API base, token, channel, the step to be killed at (-1: none), by how many seconds the clock is off
return await Child.RunAsync(
    args[0], args[1], args[2], args[3], int.Parse(args[4], CultureInfo.InvariantCulture), TimeSpan.FromSeconds(int.Parse(args[5], CultureInfo.InvariantCulture)));
