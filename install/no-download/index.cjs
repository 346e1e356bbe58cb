/**
 * Stands in for `global-agent`, which onnxruntime-node uses in its install script alone: there it is what a download
 * begins with. The script fetches files for graphics cards that Town Clerk never uses, and fails the installation
 * where it cannot; `package.json` puts this in its place, which ends the script as done. (npm 11 leaves the script out
 * because of `allowScripts`; npm 10 knows no such list, and a key of its own in `.npmrc` makes npm 11 warn.)
 */
exports.bootstrap = () => process.exit(0);
